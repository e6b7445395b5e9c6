"""The steps from one version of the archive's schema to the next; applied by `storage.engine.migration`."""
