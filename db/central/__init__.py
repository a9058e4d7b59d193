"""What a server needs beside a room's tables: roles, its databases closed to strangers.

None of it belongs into a migration: it touches the whole cluster and takes a superuser.
"""
