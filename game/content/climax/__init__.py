"""The climax of a level: a graph of phases, and the encounter that is fought in some of them, one module a kind."""

from typing import Annotated

from pydantic import Field

from game.content.climax.conference import Conference
from game.content.climax.debate import Debate

Climax = Annotated[Debate | Conference, Field(discriminator="kind")]
