<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>CommandLine</name>
    <message>
        <source>The room's work that needs no window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 wrong input, 2 wrong command, 3 database or file unusable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the database; else FIRSTLINE_DATABASE, else this computer's own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the whole database into one file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write over a copy that is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where pg_dump and pg_restore are; else looked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n things are wrong</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>It works; %n things are doubtful</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Check everything about the connection and say what to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody who works or worked here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change role, line, groups or limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let somebody go: login closed, sessions ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take somebody back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a login a new password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer works here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server has no such login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the login is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{login} added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{login} changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{login} may no longer sign in; sessions ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{login} may sign in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{login} has a new password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People who work here and their logins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line of support; else the role's usual one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group and competence in it; may be given several times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many tickets may lie with him at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n open tickets stay with him</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>{login} signs in without a PIN now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find people the way the call desk does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number, name, company, contract or ticket; without any, one a line from the input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One JSON object a line instead of a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} ext. {extension}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking row {done}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing row {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in a table of another system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV, CSV.GZ or XLSX with heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what would happen and write nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the right rows in; without it one wrong row stops all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON or TOML: which column is what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dmy, mdy or ymd; else guessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding of the text; else guessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where times without a zone were local (Europe/Moscow)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV with every wrong row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a PostgreSQL server ready for a room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login of the administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>His name, as colleagues see it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what would be done and change nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is ready. Desks open it with their own logins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role {name} made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role {name}: its powers put right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role {name} is as it should be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is in a role that may do everything here. Take it out: REVOKE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database {name} made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database {name} given to its owner's role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database {name} is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database {name}: closed to everybody who is not let in by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables made, schema {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables brought to schema {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables are of schema {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room filled with the template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server's own rules put in place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large objects, locks and the making of tables taken from everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login {name} let into the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrator {name} added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} works here already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is changed. What would be done:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room's database as a superuser opens it: {example}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n tickets</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>{size} MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>schema {schema}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the password from the first line of the input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a password and print it, once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New password of {login}: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once more: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of {login} at the server: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of {login}: {password}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more errors are not shown; --report FILE keeps them all</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>The copy is back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring a copy back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the place of the data that is there; it is kept beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was there is kept: {kept}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the room's set-up into a file, or bring one in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of set-up, TOML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New: {new}, changed: {changed}, as before: {same}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written: correct the file and try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dry run: nothing was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{record}: new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{record}: changes {fields}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is of this version now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring a central database to this version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy is whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether a copy is whole and ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a central copy into a database made for it, and drop that</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
