"""The verslag on the screen: its pages, the choices beside them, and the way out."""
