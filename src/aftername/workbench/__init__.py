"""The desk: a workbench in the browser, served on this machine alone.

`serving.py` opens the door, `guard.py` stands in it. A request is a function in `pages/`; what it shows of a case is held ready
(`snapshot.py`) and drawn with the templates, styles and masks of the dossier (`sheets.py`). What people say goes into a journal
first (`journal.py`), and from there into the case by one hand after the other (`clerk.py`), each a process of its own (`hand.py`).

To add a screen: copy pages/unseen.py and templates/unseen.j2, list its routes in app.py.
"""
