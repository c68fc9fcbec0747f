"""What people ask and say of a case: look-up, search, the ledger of names, judgements, verification.

Reached through `aftername.case`, which only delegates.
"""
