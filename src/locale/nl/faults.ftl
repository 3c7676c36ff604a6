# Texts of faults
