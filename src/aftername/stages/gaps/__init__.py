"""Documents, mentions and programmes -> Gap: what should be in the record and is not."""
