"""Counts of what the house wants less of, from the syntax tree of its sources; tests/test_house.py holds them."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

SRC = Path(__file__).resolve().parents[1] / "src"
HOME = (("languages",), ("values",), ("text", "readings"))
"""Folders that letters of East Asia may stand in."""

LONGEST_FILE = 350
LONGEST_FUNCTION = 50
COMPLEXITY = 15
CODES = {"zh", "ja", "ko", "en"}

_EAST = re.compile("[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_BRANCHES = (
    ast.If,
    ast.For,
    ast.AsyncFor,
    ast.While,
    ast.ExceptHandler,
    ast.IfExp,
    ast.Assert,
    ast.match_case,
)


@cache
def trees() -> dict[tuple[str, ...], tuple[str, ast.Module]]:
    """Text and syntax tree of every source, by its path within the package."""
    package = SRC / "aftername"
    texts = {
        path.relative_to(package).parts: path.read_text("utf-8") for path in sorted(package.rglob("*.py"))
    }
    return {parts: (text, ast.parse(text)) for parts, text in texts.items()}


def room(parts: tuple[str, ...]) -> str:
    """The tree a file is counted in: a room of stages, else the first folder, else its name."""
    return "/".join(parts[:2] if parts[0] == "stages" and len(parts) > 2 else parts[:1])


def east_asian_literals() -> Counter[str]:
    """Strings with letters of East Asia outside their homes, by room; docstrings are left out."""
    found: Counter[str] = Counter()
    for parts, (_, tree) in trees().items():
        if any(parts[: len(home)] == home for home in HOME):
            continue
        spoken = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in spoken:
                found[room(parts)] += bool(_EAST.search(node.value))
    return +found


def _names_a_language(node: ast.expr) -> bool:
    listed = node.elts if isinstance(node, (ast.Tuple, ast.Set, ast.List)) else [node]
    return bool(listed) and all(isinstance(one, ast.Constant) and one.value in CODES for one in listed)


def language_comparisons() -> int:
    """Comparisons with the code of a language: == "zh", in ("zh", "ja")."""
    return sum(
        any(_names_a_language(side) for side in (node.left, *node.comparators))
        for _, tree in trees().values()
        for node in ast.walk(tree)
        if isinstance(node, ast.Compare)
    )


def long_files() -> list[str]:
    """Files of more lines than the house allows."""
    return ["/".join(parts) for parts, (text, _) in trees().items() if text.count("\n") > LONGEST_FILE]


def functions() -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    """Every function with the file it stands in."""
    for parts, (_, tree) in trees().items():
        for node in ast.walk(tree):
            if isinstance(node, _FUNCTIONS):
                yield f"{'/'.join(parts)}:{node.name}", node


def long_functions() -> list[str]:
    """Functions of more lines than the house allows."""
    return [name for name, node in functions() if (node.end_lineno or 0) - node.lineno + 1 > LONGEST_FUNCTION]


def complexity(node: ast.AST) -> int:
    """Ways through a function (McCabe): branches, loops, conditions of comprehensions, and every "and" and "or".

    A function within counts for itself.
    """
    ways = 1
    todo = list(ast.iter_child_nodes(node))
    while todo:
        one = todo.pop()
        if isinstance(one, _FUNCTIONS):
            continue
        if isinstance(one, _BRANCHES):
            ways += 1
        elif isinstance(one, ast.BoolOp):
            ways += len(one.values) - 1
        elif isinstance(one, ast.comprehension):
            ways += 1 + len(one.ifs)
        todo.extend(ast.iter_child_nodes(one))
    return ways


def complex_functions() -> dict[str, int]:
    """Functions with more ways through than the house allows."""
    counted = ((name, complexity(node)) for name, node in functions())
    return {name: ways for name, ways in counted if ways > COMPLEXITY}


def _imported(module: str, is_package: bool, tree: ast.Module, known: frozenset[str]) -> set[str]:
    """The modules of the package that a module imports, at its top or within a function."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            inner = {f"{node.module}.{alias.name}" for alias in node.names}
            found.update(inner & known)
            if inner - known:
                found.add(node.module)
    return (found & known) - {module}


def import_circles() -> list[list[str]]:
    """Modules that import each other round and round, imports within functions included; each circle once."""
    named = {}
    for parts, (_, tree) in trees().items():
        is_package = parts[-1] == "__init__.py"
        steps = parts[:-1] if is_package else (*parts[:-1], parts[-1].removesuffix(".py"))
        named[".".join(("aftername", *steps))] = (is_package, tree)
    known = frozenset(named)
    edges = {name: _imported(name, *made, known) for name, made in named.items()}
    reach = {name: _reached(name, edges) for name in edges}
    circles = {
        tuple(sorted({name, *(other for other in reach[name] if name in reach[other])}))
        for name in edges
        if name in reach[name]
    }
    return [list(circle) for circle in sorted(circles)]


def _reached(name: str, edges: dict[str, set[str]]) -> set[str]:
    found: set[str] = set()
    todo = [name]
    while todo:
        for other in edges[todo.pop()]:
            if other not in found:
                found.add(other)
                todo.append(other)
    return found
