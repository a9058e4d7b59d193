"""What protects a connection, in words for somebody who runs no servers."""

from typing import TYPE_CHECKING

from ui.translations import translate

if TYPE_CHECKING:
    from app.domain.readmodels.connection import Protection


def protection_text(protection: "Protection") -> str:
    """Return one or two sentences: encrypted or not, who vouches for the server, bound or not."""
    sentence = {
        "file": _file,
        "local": _local,
        "plain": _plain,
        "encrypted": _encrypted,
        "verified": _verified,
    }[str(protection.means)]
    return sentence(protection)


def protection_word(protection: "Protection") -> str:
    """Return the shortest way to say it, empty where no network is between."""
    version = _version(protection)
    words = {
        "plain": translate("Protection", "not encrypted"),
        "encrypted": translate("Protection", "{tls}, unverified").format(tls=version),
        "verified": version,
    }
    return words.get(str(protection.means), "")


def _version(protection: "Protection") -> str:
    """``TLS 1.3`` from the server's ``TLSv1.3``."""
    return protection.tls.replace("TLSv", "TLS ")


def _file(_protection: "Protection") -> str:
    return translate("Protection", "A file of this computer: no network is between")


def _local(_protection: "Protection") -> str:
    return translate("Protection", "The server is on this computer: nothing leaves it")


def _plain(_protection: "Protection") -> str:
    return translate(
        "Protection", "Not encrypted: whoever sits on the network can read along and change it"
    )


def _encrypted(protection: "Protection") -> str:
    return translate(
        "Protection",
        "Encrypted ({tls}), but nobody has checked which server this is: a stranger's could stand "
        "in for it",
    ).format(tls=_version(protection))


def _verified(protection: "Protection") -> str:
    if protection.authority:
        head = translate(
            "Protection", "Encrypted ({tls}), the server is vouched for by “{authority}”"
        ).format(tls=_version(protection), authority=protection.authority)
    else:
        head = translate(
            "Protection",
            "Encrypted ({tls}), the server is vouched for by an authority this system trusts",
        ).format(tls=_version(protection))
    if protection.bound:
        tail = translate("Protection", "signing in is tied to this very connection")
    else:
        tail = translate("Protection", "signing in is not tied to this connection")
    return f"{head}; {tail}"
