"""What a playtester is asked, and told, in plain words."""

CONSENT = (
    "May we keep a recording of this session?",
    "It holds what you do in the game, when you do it, the notes you type with F8 and your answers to three "
    "questions after each level. It holds no sound, no picture, no name and nothing from outside the game.",
    "It is one text file on this computer. Nothing is sent anywhere; you decide whether to give it to us, and you "
    "can read all of it first with Show my file.",
)

QUESTIONS = {
    "next": "What do you want next?",
    "believe": "Whom do you believe?",
    "bored": "Where were you bored?",
}
