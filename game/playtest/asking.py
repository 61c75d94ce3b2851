"""What a playtester is asked, and told, in plain words."""

CONSENT = (
    "May we keep a recording of this session?",
    "It holds what you do in the game and when: where you walk, what you read, find and choose, and how you play "
    "repairs and arguments. With it come where your game stood at the beginning, its difficulty and aids, the "
    "version of the game, today's date, the notes you type while you play, and your answers to three questions "
    "after each level.",
    "It holds no sound, no picture, no name and nothing from outside the game, unless you type it yourself.",
    "It is one text file on this computer. Nothing is sent anywhere; you decide whether to give it to us, and you "
    "can delete it. While you play you can see what it holds: pause, then choose Show my file.",
)

QUESTIONS = {
    "next": "What do you want next?",
    "believe": "Whom do you believe?",
    "bored": "Where were you bored?",
}
