"""Reading understands newspaper pages: text in, facts out; no database, no Telegram, no clock, no network."""
