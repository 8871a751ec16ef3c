"""An SVG of anyone's as lines: read once, bounded, and refused where it cannot be drawn truly."""
