"""The bot talks: the only place that knows Telegram, the terminal and the environment."""
