"""The Equal Earth projection: areas keep their size against each other.

Šavrič, Patterson and Jenny, "The Equal Earth map projection", International Journal of Geographical Information Science
33 (2019).
"""

from __future__ import annotations

import math

WIDTH, HEIGHT = 960, 440
_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
_MIDDLE_MERIDIAN = 11.0
_SCALE, _TOP = 174.0, 232.0


def project(longitude: float, latitude: float) -> tuple[float, float]:
    """Return the pixel of a place.

    Args:
        longitude: In degrees east.
        latitude: In degrees north.
    """
    turned = math.radians((longitude - _MIDDLE_MERIDIAN + 180) % 360 - 180)
    theta = math.asin(math.sqrt(3) / 2 * math.sin(math.radians(latitude)))
    square = theta * theta
    sixth = square**3
    slope = 9 * _A4 * square * sixth + 7 * _A3 * sixth + 3 * _A2 * square + _A1
    x = 2 * math.sqrt(3) * turned * math.cos(theta) / (3 * slope)
    y = theta * (_A1 + _A2 * square + sixth * (_A3 + _A4 * square))
    return WIDTH / 2 + _SCALE * x, _TOP - _SCALE * y
