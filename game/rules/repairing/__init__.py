"""The nanobot repair: what the player's hands, the patient and the clock make of a tooth's physics.

A round is called once a game tick (1/60 s); its field steps at every second call. Everything that changes is one
`Repairing`, so a round can be saved, replayed and played by a bot like the rest of the game. A step reads from
`course` downwards: `working` (swarm and tools), `helping` (autopilot, raised hand, second hands), `patient`, and
`special` (the variants' rules); `results` says how it ended, `forecasts` what would come if nobody acted.
"""

from game.rules.repairing.course import DONE as DONE
from game.rules.repairing.course import tick as tick
from game.rules.repairing.forecasts import Forecast as Forecast
from game.rules.repairing.forecasts import forecast as forecast
from game.rules.repairing.forecasts import from_now as from_now
from game.rules.repairing.forecasts import look_ahead as look_ahead
from game.rules.repairing.forecasts import run_ahead as run_ahead
from game.rules.repairing.helping import hand_is_up as hand_is_up
from game.rules.repairing.helping import leg_of as leg_of
from game.rules.repairing.helping import target as target
from game.rules.repairing.layouts import lesions_of as lesions_of
from game.rules.repairing.moment import EASE as EASE
from game.rules.repairing.moment import FULL_POWER as FULL_POWER
from game.rules.repairing.moment import GUARD as GUARD
from game.rules.repairing.moment import LIMIT as LIMIT
from game.rules.repairing.moment import PAUSE as PAUSE
from game.rules.repairing.moment import RINSES as RINSES
from game.rules.repairing.moment import SCAFFOLD as SCAFFOLD
from game.rules.repairing.moment import STEPS as STEPS
from game.rules.repairing.moment import TICKS as TICKS
from game.rules.repairing.moment import WARM as WARM
from game.rules.repairing.moment import YIELD_ON_SCAFFOLD as YIELD_ON_SCAFFOLD
from game.rules.repairing.moment import Assists as Assists
from game.rules.repairing.moment import Repairing as Repairing
from game.rules.repairing.moment import begin as begin
from game.rules.repairing.moment import from_json as from_json
from game.rules.repairing.moment import seconds as seconds
from game.rules.repairing.moment import to_json as to_json
from game.rules.repairing.results import Goal as Goal
from game.rules.repairing.results import Result as Result
from game.rules.repairing.results import goals as goals
from game.rules.repairing.results import outcome as outcome
from game.rules.repairing.results import reached as reached
from game.rules.repairing.results import result as result
from game.rules.repairing.special import link_is_down as link_is_down
from game.rules.repairing.wishes import Wish as Wish
from game.rules.repairing.wishes import assist as assist
from game.rules.repairing.wishes import finish as finish
from game.rules.repairing.wishes import follow as follow
from game.rules.repairing.wishes import hold_mode as hold_mode
from game.rules.repairing.wishes import press as press
from game.rules.repairing.wishes import release as release
from game.rules.repairing.wishes import skip as skip
from game.rules.repairing.wishes import steer as steer
from game.rules.repairing.working import CREW as CREW
from game.rules.repairing.working import LEAST as LEAST
from game.rules.repairing.working import PULSING as PULSING
