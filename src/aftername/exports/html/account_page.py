"""The page of one programme: what it is drawn from beside its account, and nothing else, so that a page that would be the same is known as such."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from aftername.exports.html.arrange import Block, Group, folds
from aftername.exports.html.drawn import key_of
from aftername.exports.html.page_model import Sheet
from aftername.exports.html.sections.accounts import Account
from aftername.exports.html.shelf import Shelf
from aftername.exports.html.shown import ShownClaim, ShownDocument


class AccountSheet:
    """What the template of a programme's page may ask for. All of it is in the key, so what another template needs is put in there too."""

    def __init__(self, sheet: Sheet, account: Account) -> None:
        self._sheet, self._account = sheet, account
        self._blocks = (*account.run, *account.blocks)
        self.notes, self.writings, self.folds = sheet.notes, sheet.writings, sheet.folds
        self.claims: Shelf[ShownClaim] = sheet.claims
        quoted = dict.fromkeys(self._quoted())
        self.documents: dict[str, ShownDocument] = {one: sheet.documents[one] for one in quoted}

    def key(self, title: str) -> str:
        """The same where the page would be the same."""
        own = replace(self._account, run=(), blocks=())
        return key_of(title, own, list(map(self._told, self._blocks)), list(self.documents.values()))

    def _quoted(self) -> Iterator[str]:
        """The documents that are quoted."""
        for block in self._blocks:
            for group in block.groups:
                yield from (claim.document for claim in group.claims)
        for offer in self._account.offers:
            yield from (one.claim.document for fold in offer.folds for one in fold)
        for ground in (*self._account.grounds, *self._account.more_grounds):
            yield from (passage.passage.document for passage in ground.passages)

    def _told(self, block: Block) -> tuple[object, ...]:
        return block.id, block.fact, block.heading, block.claims, list(map(self._said, block.groups))

    def _said(self, group: Group) -> tuple[object, ...]:
        claims = [self.claims.digest(claim.id) for claim in group.claims]
        by_origin = [[claim.id for claim in fold] for fold in folds(group, self._sheet.roots)]
        return group.id, group.label, group.documents, group.origins, group.basis, claims, by_origin
