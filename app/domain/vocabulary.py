"""The words of the field as closed sets; every value is what the database stores."""

from enum import IntEnum, StrEnum


class Role(StrEnum):
    """What an agent is employed as; rights hang on it (see permissions.py)."""

    DISPATCHER = "dispatcher"
    ENGINEER = "engineer"
    EXPERT = "expert"
    PARTNER = "partner"
    SUPERVISOR = "supervisor"
    ADMINISTRATOR = "administrator"


class SupportLine(IntEnum):
    """The place of a line of support; which are in use and how they are called is data."""

    FIRST = 1
    SECOND = 2
    THIRD = 3
    FOURTH = 4
    FIFTH = 5
    SIXTH = 6


class StateType(StrEnum):
    """What a named state means to the rules; names are free, types are not."""

    NEW = "new"
    OPEN = "open"
    PAUSED = "paused"
    RESOLVED = "resolved"
    CLOSED = "closed"


class TicketState(StrEnum):
    """Codes of the states that the template ships; a room may add its own."""

    NEW = "new"
    ASSIGNED = "assigned"
    IN_PROGRESS = "in_progress"
    WAITING_CLIENT = "waiting_client"
    WAITING_PARTNER = "waiting_partner"
    RESOLVED = "resolved"
    CLOSED = "closed"
    REOPENED = "reopened"


class Priority(IntEnum):
    """Internal priority, 1 is worst; never taken from nor shown to the client (R24)."""

    CRITICAL = 1
    HIGH = 2
    NORMAL = 3
    LOW = 4


class Impact(IntEnum):
    """How much of the client stands still."""

    PERSON = 1
    SEVERAL = 2
    SITE = 3


class Urgency(IntEnum):
    """How long the matter can wait."""

    CAN_WAIT = 1
    TODAY = 2
    NOW = 3


class Channel(StrEnum):
    """How a matter reached the room (R6)."""

    PHONE = "phone"
    EMAIL = "email"
    FORM = "form"
    SOCIAL = "social"
    MESSENGER = "messenger"
    WALK_IN = "walk_in"
    PORTAL = "portal"


class CallOutcome(StrEnum):
    """What came of a call (N2); a call without one is still open."""

    NEW_TICKET = "new_ticket"
    SOLVED_AT_ONCE = "solved_at_once"
    ADDITION = "addition"
    STATUS_QUESTION = "status_question"
    OFF_TOPIC = "off_topic"
    WRONG_NUMBER = "wrong_number"
    CUT_OFF = "cut_off"
    CALLBACK_DONE = "callback_done"
    CONSULTATION = "consultation"
    ABANDONED = "abandoned"


class CallTicketRelation(StrEnum):
    """What a call did to a ticket."""

    CREATED = "created"
    ADDED_TO = "added_to"
    ASKED_STATUS = "asked_status"


class ResolutionCode(StrEnum):
    """How a matter ended."""

    FIXED = "fixed"
    WORKAROUND = "workaround"
    ADVICE = "advice"
    NOT_REPRODUCED = "not_reproduced"
    BY_CLIENT = "by_client"
    BY_PARTNER = "by_partner"
    DUPLICATE = "duplicate"
    OFF_TOPIC = "off_topic"
    REFUSED = "refused"


class Audience(StrEnum):
    """Who may read a timeline entry."""

    INTERNAL = "internal"
    CLIENT = "client"
    PARTNER = "partner"


class EntryKind(StrEnum):
    """What a timeline entry tells."""

    REGISTERED = "registered"
    CALL = "call"
    NOTE = "note"
    ANSWER = "answer"
    PARTNER = "partner"
    STATE = "state"
    ASSIGNED = "assigned"
    FIELD = "field"
    PRIORITY = "priority"
    PROMISE = "promise"
    RESOLUTION = "resolution"
    REOPENED = "reopened"
    LINKED = "linked"
    REMOTE_LOOK = "remote_look"
    OUTAGE = "outage"
    IMPORTED = "imported"
    ESCALATED = "escalated"


class LinkKind(StrEnum):
    """How two tickets belong together."""

    RELATED = "related"
    DUPLICATE = "duplicate"
    SAME_CALL = "same_call"
    OUTAGE = "outage"


class Spread(StrEnum):
    """Whether a fault is one client's or many's (R126); a systemic one has others joined to it."""

    SINGLE = "single"
    SYSTEMIC = "systemic"


class Ringing(StrEnum):
    """What came of ringing a joined caller back; only the second leaves him on the list."""

    REACHED = "reached"
    NOT_REACHED = "not_reached"
    REFUSED = "refused"
    TOLD = "told"


class JoinedPolicy(StrEnum):
    """What a solved outage does to the tickets joined to it, by the room's choice."""

    SOLVE = "solve"
    KEEP = "keep"


class FieldKind(StrEnum):
    """The seven types of a category's own field (R34)."""

    LINKED_LIST = "linked_list"
    LIST = "list"
    CHECKBOX = "checkbox"
    LINE = "line"
    TEXT = "text"
    DATE = "date"
    NUMBER = "number"


class SlaClock(StrEnum):
    """The two clocks of a ticket (R67)."""

    FIRST_RESPONSE = "first_response"
    RESOLUTION = "resolution"


class NoticeKind(StrEnum):
    """What a say-first banner may speak of (N15): facts, never opinions of a person."""

    KEY_CLIENT = "key_client"
    NO_REMOTE = "no_remote"
    CONTRACT_ENDS = "contract_ends"
    OPEN_PROMISE = "open_promise"
    LOW_MARK = "low_mark"
    ACCESS = "access"
    BILLING = "billing"
    OTHER = "other"


class RegisterPolicy(StrEnum):
    """Which calls become tickets (R15)."""

    EVERY_CALL = "every_call"
    NOT_SOLVED_AT_ONCE = "not_solved_at_once"


class ReopenRule(StrEnum):
    """How a done ticket may come back (R44, R45)."""

    WINDOW = "window"
    CONFIRMATION = "confirmation"


class ArticleKind(StrEnum):
    """What an article is for (R77 to R79)."""

    ARTICLE = "article"
    PROCEDURE = "procedure"
    TRAINING = "training"
    GUIDE = "guide"


class Grade(StrEnum):
    """Steps of a career, in order (R107)."""

    JUNIOR = "junior"
    SENIOR = "senior"
    ENGINEER = "engineer"
    HEAD = "head"


class ChangeKind(StrEnum):
    """What the feed of changes tells of; the key is a ticket's for the first three."""

    TICKET = "ticket"
    TIMELINE = "timeline"
    PRESENCE = "presence"
    CALL = "call"
    CLIENT = "client"
    CATALOGUE = "catalogue"
    STAFF = "staff"


class Doing(StrEnum):
    """What somebody does with the ticket before him."""

    LOOKING = "looking"
    WRITING = "writing"
