"""What a ground that joins forms is given, and gives."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from aftername.records import Ground, Mention
from aftername.stages.names.forms import Form, FormKey

Joining = Callable[[Mapping[FormKey, Form], Sequence[Mention]], Iterable[tuple[FormKey, FormKey, Ground]]]
