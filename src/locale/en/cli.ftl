# Texts of cli
