#!/bin/sh
# Makes the environment of the peers: .venv-peers in the folder that holds the repository.
# They need old companions (emoji 1.7.0, setuptools before 81) and stay out of the project's own environment.
#     sh benchmarks/values/peers.sh && python benchmarks/values/run.py --peers
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
where=${AFTERNAME_PEERS:-"$here/../../../.venv-peers"}
python3 -m venv --clear "$where"
"$where/bin/pip" --quiet --disable-pip-version-check install \
    recognizers-text-suite==1.0.2a2 emoji==1.7.0 "setuptools<81" jionlp==1.5.31
"$where/bin/python" -c "import recognizers_suite"
echo "peers are in $where"
