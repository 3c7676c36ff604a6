# Texts of screens
