"""What the bot says, a catalogue a language; every catalogue has the same keys."""
