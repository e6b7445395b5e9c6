"""Training the name model, from labelled text that stays outside. Nothing that runs for users imports this."""
