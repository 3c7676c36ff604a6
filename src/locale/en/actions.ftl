# Texts of actions
