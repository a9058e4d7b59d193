<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>OutageBoard</name>
    <message>
        <source>nobody leads it yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What new callers are told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A single case after all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>To ring back: %n</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Like cases of the last hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rung back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n caller(s) joined</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No outage goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As soon as several clients call with one matter, it stands here with its evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Callers</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n joined</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n to ring back</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Unknown caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>perhaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>not rung yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{result}, %n time(s)</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>The words are alike, the categories differ. The oldest open ticket would become the outage; nobody is joined by that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One category. The oldest open ticket would become the outage; nobody is joined by that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declare an outage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All these tickets are solved already</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
