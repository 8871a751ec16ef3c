"""Taking files into a programme, and settling what their laptops do not agree on."""
