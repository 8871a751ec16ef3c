"""What a hostile hand lays in the place of a file that the program will read, write or remove."""
