<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Go to call {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take category suggestion {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to knowledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to shift board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find or run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help for the field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Russian or English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the last saved ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do what the banner offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board of outages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What waits to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Park or resume the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caller hung up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caller lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the cleared form back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign and finish the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solved at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register, another matter of this call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish without a ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the caller on the list to ring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel and time of the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a call from paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note of a remote look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client's history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solution and knowledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to the similar ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a different matter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the assignee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link to the outage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declare an outage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand to the partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reassign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark every ticket of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass the marked tickets on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the list into a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classification of requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>States and moves of tickets</source>
        <translation>Статусы и переходы заявок</translation>
    </message>
    <message>
        <source>Closing, reopening, priorities</source>
        <translation>Закрытие, переоткрытие, приоритеты</translation>
    </message>
    <message>
        <source>Fields of a request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Employees and accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups and queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Departments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles and rights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import and export of the set-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database and connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal of changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look and language of this desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys of this desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My PIN or password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article helped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article did not help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the article back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article still holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say something of the article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>{day:02}/{month:02}/{year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{big} min {small} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{big} h {small} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{big} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{big} d {small} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{big} d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} s ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} h ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Firstline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>new: {row}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PathLine</name>
    <message>
        <source>Browse</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find or run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state} · updates every 15 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow, {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending {count}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflict: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline · {count} waiting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
