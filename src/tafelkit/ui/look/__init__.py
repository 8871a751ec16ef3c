"""How everything looks: colours, type and space, icons, and drawings on the screen."""
