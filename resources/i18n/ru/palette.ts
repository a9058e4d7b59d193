<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>Palette</name>
    <message>
        <source>article · updated {day}</source>
        <translation>инструкция · обновлена {day}</translation>
    </message>
    <message>
        <source>Client, ticket, article or command</source>
        <translation>Клиент, заявка, статья или команда</translation>
    </message>
    <message>
        <source>Enter opens, Tab — actions, &gt; commands only, # tickets only, @ clients only, Esc closes</source>
        <translation>Enter — открыть, Tab — действия, &gt; только команды, # только заявки, @ только клиенты, Esc — закрыть</translation>
    </message>
    <message>
        <source>The database does not answer: commands only</source>
        <translation>База не отвечает: только команды</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Ищем…</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Недавнее</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Заявки</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>Знания</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Команды</translation>
    </message>
    <message>
        <source>Open in Knowledge</source>
        <translation>Открыть в «Знаниях»</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Новая заявка</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>not in force</source>
        <translation>не действует</translation>
    </message>
    <message>
        <source>Key client</source>
        <translation>Ключевой клиент</translation>
    </message>
    <message>
        <source>updated {day}</source>
        <translation>обновлена {day}</translation>
    </message>
    <message>
        <source>Symptom</source>
        <translation>Как проявляется</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Что делать</translation>
    </message>
    <message>
        <source>Meanwhile</source>
        <translation>Пока не исправлено</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Manner of address</source>
        <translation>Манера общения</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>Часы работы</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Договор</translation>
    </message>
    <message>
        <source>Engineer</source>
        <translation>Инженер</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Оборудование</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Системы</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>до {day}</translation>
    </message>
    <message>
        <source>ext. {n}</source>
        <translation>доб. {n}</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation><numerusform>%n сотрудник</numerusform><numerusform>%n сотрудника</numerusform><numerusform>%n сотрудников</numerusform></translation>
    </message>
    <message>
        <source>“{typed}” was typed in the other keyboard layout</source>
        <translation>«{typed}» набрано в другой раскладке</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Открыть карточку</translation>
    </message>
    <message>
        <source>Show its people</source>
        <translation>Показать сотрудников</translation>
    </message>
    <message>
        <source>Search for “{words}”</source>
        <translation>Искать «{words}»</translation>
    </message>
    <message>
        <source>New ticket for “{name}”</source>
        <translation>Новая заявка для «{name}»</translation>
    </message>
    <message>
        <source>Copy the number {number}</source>
        <translation>Скопировать номер {number}</translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation>Открыть заявку</translation>
    </message>
    <message>
        <source>Read the article</source>
        <translation>Читать статью</translation>
    </message>
</context>
</TS>
