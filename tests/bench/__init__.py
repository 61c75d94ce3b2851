"""Benchmarks: each prints ratios measured in one run. `python -m tests.bench.NAME`."""
