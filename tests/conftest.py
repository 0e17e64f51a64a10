"""Settings that every test shares."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, Phase, settings

CALM = (HealthCheck.too_slow, HealthCheck.data_too_large)
settings.register_profile("everyday", max_examples=25, deadline=None, derandomize=True, suppress_health_check=CALM)
settings.register_profile("thorough", max_examples=600, deadline=None, suppress_health_check=CALM, print_blob=True)
settings.register_profile("long", max_examples=2_500, deadline=None, suppress_health_check=CALM, print_blob=True)
settings.register_profile(  # a failure is all that is asked
    "mutation",
    max_examples=25,
    deadline=None,
    derandomize=True,
    database=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=CALM,
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "everyday"))


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "slow: takes seconds; leave out with -m 'not slow'")
