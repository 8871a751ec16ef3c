"""The programme's verslag on the screen: its pages, what is lacking, and the rapporteur's words."""
