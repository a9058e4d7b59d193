<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>ClientCard</name>
        <message numerus="yes">
            <source>%n sites</source>
            <translation>
                <numerusform>%n site</numerusform>
                <numerusform>%n sites</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n days left</source>
            <translation>
                <numerusform>Contract: %n day left</numerusform>
                <numerusform>Contract: %n days left</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Caller</name>
        <message numerus="yes">
            <source>%n people share this number: ask who calls</source>
            <translation>
                <numerusform>%n person has this number: ask who calls</numerusform>
                <numerusform>%n people share this number: ask who calls</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n clients, ↑↓ and Enter</source>
            <translation>
                <numerusform>%n client, ↑↓ and Enter</numerusform>
                <numerusform>%n clients, ↑↓ and Enter</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Duplicate</name>
        <message numerus="yes">
            <source>%n more alike</source>
            <translation>
                <numerusform>%n more alike</numerusform>
                <numerusform>%n more alike</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>History</name>
        <message numerus="yes">
            <source>%n tickets</source>
            <translation>
                <numerusform>%n ticket</numerusform>
                <numerusform>%n tickets</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NewClient</name>
        <message numerus="yes">
            <source>%n contacts</source>
            <translation>
                <numerusform>%n contact</numerusform>
                <numerusform>%n contacts</numerusform>
            </translation>
        </message>
    </context>
</TS>
