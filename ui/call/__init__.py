"""The call desk: who calls, what happened, what is promised, who takes it."""
