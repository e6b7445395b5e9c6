"""Alembic's entry: runs the migrations on the connection that `storage.engine.migration` hands over."""

from alembic import context

from storage.engine.schema import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
context.run_migrations()
