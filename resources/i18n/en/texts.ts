<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Consulting</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation><numerusform>%n more</numerusform><numerusform>%n more</numerusform></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message numerus="yes">
        <source>%n categories below it go out of sight with it</source>
        <translation><numerusform>%n category below it goes out of sight with it</numerusform><numerusform>%n categories below it go out of sight with it</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>For %n values of “{name}” there is nothing to choose, “{value}” is the first</source>
        <translation><numerusform>For %n value of “{name}” there is nothing to choose: “{value}”</numerusform><numerusform>For %n values of “{name}” there is nothing to choose, “{value}” is the first</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>It is used in %n places and stays. Hide it instead</source>
        <translation><numerusform>It is used in %n place and stays. Hide it instead</numerusform><numerusform>It is used in %n places and stays. Hide it instead</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The rotation has %n weeks only</source>
        <translation><numerusform>The rotation has %n week only</numerusform><numerusform>The rotation has %n weeks only</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>None of the %n in the group has this grade and competence: others will be offered, and it will be said</source>
        <translation><numerusform>The only one in the group lacks this grade or competence: he will be offered, and it will be said</numerusform><numerusform>None of the %n in the group has this grade and competence: others will be offered, and it will be said</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n rules name this line and will hold for nothing, first of all “{name}”</source>
        <translation><numerusform>%n rule names this line and will hold for nothing: “{name}”</numerusform><numerusform>%n rules name this line and will hold for nothing, first of all “{name}”</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>A password has %n characters or more</source>
        <translation><numerusform>A password has %n character or more</numerusform><numerusform>A password has %n characters or more</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>A password has %n characters at most</source>
        <translation><numerusform>A password has %n character at most</numerusform><numerusform>A password has %n characters at most</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>A ticket can be reopened for %n days. Register a new one and link them</source>
        <translation><numerusform>A ticket can be reopened for %n day. Register a new one and link them</numerusform><numerusform>A ticket can be reopened for %n days. Register a new one and link them</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>“{field}” takes %n characters, {length} were given. Shorten the text</source>
        <translation><numerusform>“{field}” takes %n character, {length} were given. Shorten the text</numerusform><numerusform>“{field}” takes %n characters, {length} were given. Shorten the text</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n digits are too many for a phone number</source>
        <translation><numerusform>%n digit is too many for a phone number</numerusform><numerusform>%n digits are too many for a phone number</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n digits are too few for a phone number</source>
        <translation><numerusform>%n digit is too few for a phone number</numerusform><numerusform>%n digits are too few for a phone number</numerusform></translation>
    </message>
</context>
<context>
    <name>Outages</name>
    <message numerus="yes">
        <source>%n caller(s)</source>
        <translation><numerusform>%n call</numerusform><numerusform>%n calls</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>within %n minute(s)</source>
        <translation><numerusform>within %n minute</numerusform><numerusform>within %n minutes</numerusform></translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message numerus="yes">
        <source>solved %n alike</source>
        <translation><numerusform>solved %n alike</numerusform><numerusform>solved %n alike</numerusform></translation>
    </message>
</context>
<context>
    <name>Setup</name>
    <message numerus="yes">
        <source>Only new tickets go to the other group. %n open stay with “{group}”</source>
        <translation><numerusform>Only new tickets go to the other group. %n open one stays with “{group}”</numerusform><numerusform>Only new tickets go to the other group. %n open ones stay with “{group}”</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n open tickets lack “{name}” and can be solved only with it</source>
        <translation><numerusform>%n open ticket lacks “{name}” and can be solved only with it</numerusform><numerusform>%n open tickets lack “{name}” and can be solved only with it</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n open tickets keep the category, new ones cannot get it</source>
        <translation><numerusform>%n open ticket keeps the category, new ones cannot get it</numerusform><numerusform>%n open tickets keep the category, new ones cannot get it</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n tickets keep what was typed, of whatever kind it was</source>
        <translation><numerusform>%n ticket keeps what was typed, of whatever kind it was</numerusform><numerusform>%n tickets keep what was typed, of whatever kind it was</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n tickets keep a value that is taken out, first of all “{value}”</source>
        <translation><numerusform>%n ticket keeps a value that is taken out, first of all “{value}”</numerusform><numerusform>%n tickets keep a value that is taken out, first of all “{value}”</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n answers of earlier calls stay as they were given</source>
        <translation><numerusform>%n answer of earlier calls stays as it was given</numerusform><numerusform>%n answers of earlier calls stay as they were given</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n open tickets lie in this group and stay there</source>
        <translation><numerusform>%n open ticket lies in this group and stays there</numerusform><numerusform>%n open tickets lie in this group and stay there</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>In the coming eight weeks hours change for %n people: {added} come, {dropped} go. Hours that have begun and days set by hand stay</source>
        <translation><numerusform>In the coming eight weeks hours change for %n person: {added} come, {dropped} go. Hours that have begun and days set by hand stay</numerusform><numerusform>In the coming eight weeks hours change for %n people: {added} come, {dropped} go. Hours that have begun and days set by hand stay</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n open tickets keep their deadlines until they change</source>
        <translation><numerusform>%n open ticket keeps its deadline until it changes</numerusform><numerusform>%n open tickets keep their deadlines until they change</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n open tickets lie on this line and stay there</source>
        <translation><numerusform>%n open ticket lies on this line and stays there</numerusform><numerusform>%n open tickets lie on this line and stay there</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n tickets stand in this state; they can be led out of it</source>
        <translation><numerusform>%n ticket stands in this state; it can be led out of it</numerusform><numerusform>%n tickets stand in this state; they can be led out of it</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n open tickets stand in this state and go on by the new moves at once</source>
        <translation><numerusform>%n open ticket stands in this state and goes on by the new moves at once</numerusform><numerusform>%n open tickets stand in this state and go on by the new moves at once</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Let %n that nobody holds follow</source>
        <translation><numerusform>Let %n that nobody holds follow</numerusform><numerusform>Let %n that nobody holds follow</numerusform></translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message numerus="yes">
        <source>%n entries wait to be sent</source>
        <translation><numerusform>%n entry waits to be sent</numerusform><numerusform>%n entries wait to be sent</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n tickets wait to be sent</source>
        <translation><numerusform>%n ticket waits to be sent</numerusform><numerusform>%n tickets wait to be sent</numerusform></translation>
    </message>
</context>
</TS>
