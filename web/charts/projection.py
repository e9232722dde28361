"""The Equal Earth projection: areas keep their size against each other.

Šavrič, Patterson and Jenny, "The Equal Earth map projection", International Journal of Geographical Information Science
33 (2019).
"""

from __future__ import annotations

import math

WIDTH, HEIGHT = 960, 430
_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
_MIDDLE_MERIDIAN = 11.0
_SCALE, _TOP = 174.0, 238.0


def from_middle(longitude: float) -> float:
    """Return a longitude counted from the middle of the map, from -180 to 180 degrees."""
    return (longitude - _MIDDLE_MERIDIAN + 180) % 360 - 180


def project(from_middle_east: float, latitude: float) -> tuple[float, float]:
    """Return the pixel of a place.

    Args:
        from_middle_east: In degrees east of the middle of the map; a shape that crosses the edge goes on beyond 180.
        latitude: In degrees north.
    """
    turned = math.radians(from_middle_east)
    theta = math.asin(math.sqrt(3) / 2 * math.sin(math.radians(latitude)))
    square = theta * theta
    sixth = square**3
    slope = 9 * _A4 * square * sixth + 7 * _A3 * sixth + 3 * _A2 * square + _A1
    x = 2 * math.sqrt(3) * turned * math.cos(theta) / (3 * slope)
    y = theta * (_A1 + _A2 * square + sixth * (_A3 + _A4 * square))
    return WIDTH / 2 + _SCALE * x, _TOP - _SCALE * y
