"""The scenes: one module each, with a class that follows `game.desktop.stage.Scene` or `game.desktop.kit.Screen`.

Scenes of the game are made as `Name(stage)` when their state comes up (`game.desktop.stage.scene_of`):

    walk.WalkScene  talk.TalkScene  casebook.CasebookScene  diagnosis.DiagnosisScene  care.CareScene
    bench.BenchScene  queue.QueueScene  charter.CharterScene  repair.RepairScene
    debate.DebateScene  conference.ConferenceScene  ending.EndingScene

Screens that keys lay over them are made as `Name(stage)` too and go when they return `Close()`:

    casebook.CasebookScene  log.LogScene  pause.PauseScreen  options.OptionsScreen

`codex.CodexScreen` is laid over a pause or over `practice.PracticeScreen`, which lies over the title.

An overlay closes itself: on `back`, and on the key that opened it (`casebook`, `log`, ...).

The casebook is both: a scene while a question waits for its conclusion (`state.puzzle`), an overlay else. The
world stands still while an overlay is open; an intent that it returns is stepped at once.
"""
