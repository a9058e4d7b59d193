<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CallForm</name>
    <message numerus="yes">
        <source>Ctrl+Z brings it back within %n s</source>
        <translation><numerusform>Ctrl+Z brings it back within %n second</numerusform><numerusform>Ctrl+Z brings it back within %n seconds</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>At most %n characters are kept</source>
        <translation><numerusform>At most %n character is kept</numerusform><numerusform>At most %n characters are kept</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n more field(s)</source>
        <translation><numerusform>%n more field</numerusform><numerusform>%n more fields</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation><numerusform>%n minute</numerusform><numerusform>%n minutes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n working hour(s)</source>
        <translation><numerusform>%n working hour</numerusform><numerusform>%n working hours</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) are missing:</source>
        <translation><numerusform>%n field is missing:</numerusform><numerusform>%n fields are missing:</numerusform></translation>
    </message>
</context>
<context>
    <name>ClientCard</name>
    <message numerus="yes">
        <source>%n sites</source>
        <translation><numerusform>%n site</numerusform><numerusform>%n sites</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation><numerusform>Contract: %n day left</numerusform><numerusform>Contract: %n days left</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation><numerusform>%n more</numerusform><numerusform>%n more</numerusform></translation>
    </message>
</context>
<context>
    <name>Caller</name>
    <message numerus="yes">
        <source>%n people share this number: ask who calls</source>
        <translation><numerusform>%n person has this number: ask who calls</numerusform><numerusform>%n people share this number: ask who calls</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n clients, ↑↓ and Enter</source>
        <translation><numerusform>%n client, ↑↓ and Enter</numerusform><numerusform>%n clients, ↑↓ and Enter</numerusform></translation>
    </message>
</context>
<context>
    <name>CallNotices</name>
    <message numerus="yes">
        <source>%n draft(s) could not be read</source>
        <translation><numerusform>%n draft could not be read</numerusform><numerusform>%n drafts could not be read</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{name} has been waiting for %n min</source>
        <translation><numerusform>{name} has been waiting for %n minute</numerusform><numerusform>{name} has been waiting for %n minutes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) brought back, parked</source>
        <translation><numerusform>%n draft brought back, parked</numerusform><numerusform>%n drafts brought back, parked</numerusform></translation>
    </message>
</context>
<context>
    <name>Duplicate</name>
    <message numerus="yes">
        <source>%n more alike</source>
        <translation><numerusform>%n more alike</numerusform><numerusform>%n more alike</numerusform></translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>%n tickets</source>
        <translation><numerusform>%n ticket</numerusform><numerusform>%n tickets</numerusform></translation>
    </message>
</context>
<context>
    <name>NewClient</name>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation><numerusform>%n contact</numerusform><numerusform>%n contacts</numerusform></translation>
    </message>
</context>
<context>
    <name>CallSide</name>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation><numerusform>%n ticket</numerusform><numerusform>%n tickets</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>within %n hour(s)</source>
        <translation><numerusform>within %n hour</numerusform><numerusform>within %n hours</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{number} “{name}”, %n caller(s) joined</source>
        <translation><numerusform>{number} “{name}”, %n caller joined</numerusform><numerusform>{number} “{name}”, %n callers joined</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>helped %n time(s)</source>
        <translation><numerusform>helped %n time</numerusform><numerusform>helped %n times</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) today</source>
        <translation><numerusform>%n ticket today</numerusform><numerusform>%n tickets today</numerusform></translation>
    </message>
</context>
<context>
    <name>CallBar</name>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation><numerusform>%n call</numerusform><numerusform>%n calls</numerusform></translation>
    </message>
</context>
</TS>
