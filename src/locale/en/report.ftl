# Texts of report
