# Makes .venv from a lock file when it is missing or the lock has changed. Sourced by ./aftername and ./check.
# Wants: $here, the folder of the repository.

fail() {
    echo "$1" >&2
    exit 1
}

find_python() {
    for name in python3 python3.14 python3.13 python3.12 python3.11; do
        if command -v "$name" >/dev/null 2>&1 &&
            "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$name"
            return
        fi
    done
    fail "Aftername needs Python 3.11 or later. On Debian or Ubuntu: sudo apt-get install python3 python3-venv"
}

# set_up LOCK: LOCK is requirements.txt or requirements-dev.txt
set_up() {
    venv="$here/.venv"
    if [ -x "$venv/bin/python" ] && cmp -s "$here/$1" "$venv/$1"; then
        return
    fi
    python=$(find_python)
    echo "Setting up in $venv (needed once; downloads the libraries)..." >&2
    if command -v uv >/dev/null 2>&1; then
        [ -x "$venv/bin/python" ] || uv venv --quiet --python "$(command -v "$python")" "$venv"
        uv pip install --quiet --require-hashes --python "$venv/bin/python" -r "$here/$1"
    else
        "$python" -c 'import ensurepip' 2>/dev/null ||
            fail "Python's venv module is missing. Install it with: sudo apt-get install python3-venv"
        [ -x "$venv/bin/python" ] || "$python" -m venv "$venv" || fail "could not make $venv"
        "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r "$here/$1" ||
            fail "The libraries could not be installed; the lines above say why. Run the same command again."
    fi
    # The development lock holds everything the plain one does.
    [ "$1" = requirements.txt ] || cp "$here/requirements.txt" "$venv/requirements.txt"
    cp "$here/$1" "$venv/$1"
}
