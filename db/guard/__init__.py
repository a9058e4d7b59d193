"""The central server's own half of the rules: roles, rights, row security, triggers.

PostgreSQL only, in the schema ``guard``; installed anew in the transaction of each upgrade.
"""
