# Texts of words
