<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>CallbackPane</name>
    <message>
        <source>Waits for a call</source>
        <translation>Ждёт звонка</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>О чём договорились</translation>
    </message>
    <message>
        <source>Take the call</source>
        <translation>Оформить звонок</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Дозвонились</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Не дозвонились</translation>
    </message>
    <message>
        <source>Unknown caller</source>
        <translation>Неизвестный</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>Call by</source>
        <translation>Позвонить до</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Говорил</translation>
    </message>
</context>
<context>
    <name>FactsStrip</name>
    <message>
        <source>{count} of {limit}</source>
        <translation>{count} из {limit}</translation>
    </message>
    <message>
        <source>without assignee</source>
        <translation>без исполнителя</translation>
    </message>
    <message>
        <source>solved today</source>
        <translation>решено</translation>
    </message>
    <message>
        <source>Take next</source>
        <translation>Взять следующую</translation>
    </message>
    <message>
        <source>in work</source>
        <translation>в работе</translation>
    </message>
    <message>
        <source>solved today, wanted in a shift</source>
        <translation>решено сегодня, цель на смену</translation>
    </message>
    <message>
        <source>to the nearest deadline</source>
        <translation>до срока</translation>
    </message>
    <message>
        <source>no deadline ahead</source>
        <translation>срочных нет</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>просрочено</translation>
    </message>
</context>
<context>
    <name>WorkLists</name>
    <message>
        <source>Queue “{groups}”, without assignee</source>
        <translation>Очередь «{groups}», без исполнителя</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Заявки</translation>
    </message>
    <message>
        <source>“Take next” gives the top one</source>
        <translation>«Взять следующую» берёт верхнюю</translation>
    </message>
    <message>
        <source>Nobody waits in the queue</source>
        <translation>В очереди никого</translation>
    </message>
    <message>
        <source>My work</source>
        <translation>Моя работа</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Очередь</translation>
    </message>
    <message>
        <source>Waiting for client</source>
        <translation>Ждём клиента</translation>
    </message>
    <message>
        <source>At partner</source>
        <translation>У партнёра</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Решённые</translation>
    </message>
    <message>
        <source>Call-backs</source>
        <translation>Перезвонить</translation>
    </message>
    <message>
        <source>Nothing in work</source>
        <translation>В работе пусто</translation>
    </message>
    <message>
        <source>F2 takes the next ticket of your group</source>
        <translation>F2 — взять следующую заявку группы</translation>
    </message>
    <message>
        <source>The group's queue is empty</source>
        <translation>Очередь группы пуста</translation>
    </message>
    <message>
        <source>New tickets appear here by themselves</source>
        <translation>Новые заявки появятся здесь сами</translation>
    </message>
    <message>
        <source>No ticket waits for a client</source>
        <translation>Клиентов не ждём</translation>
    </message>
    <message>
        <source>No ticket is with a partner</source>
        <translation>У партнёров заявок нет</translation>
    </message>
    <message>
        <source>Nothing solved today yet</source>
        <translation>Сегодня решённых пока нет</translation>
    </message>
    <message>
        <source>Nobody waits for a call</source>
        <translation>Перезванивать некому</translation>
    </message>
    <message>
        <source>Callers who were cut off appear here</source>
        <translation>Здесь появятся те, с кем прервалась связь</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Скопировать номер</translation>
    </message>
    <message>
        <source>No ticket chosen</source>
        <translation>Заявка не выбрана</translation>
    </message>
    <message>
        <source>Choose a row, or take the next one with F2</source>
        <translation>Выберите строку или возьмите следующую — F2</translation>
    </message>
    <message>
        <source>The ticket cannot be shown</source>
        <translation>Заявку не удалось показать</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>Пробовали</translation>
    </message>
    <message>
        <source>Number copied</source>
        <translation>Номер скопирован</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Объект</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Оборуд.</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>Суть</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Ответы</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Ждём</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>Решение</translation>
    </message>
</context>
<context>
    <name>WorkDesk</name>
    <message>
        <source>The list could not be read</source>
        <translation>Список не удалось прочитать</translation>
    </message>
    <message>
        <source>Call-back noted: {name}</source>
        <translation>Перезвон отмечен: {name}</translation>
    </message>
    <message>
        <source>My work</source>
        <translation>Моя работа</translation>
    </message>
    <message>
        <source>Ask the supervisor for the right to read tickets</source>
        <translation>Право видеть заявки даёт старший смены</translation>
    </message>
    <message>
        <source>You may not see tickets</source>
        <translation>Заявки вам не видны</translation>
    </message>
    <message>
        <source>Somebody was faster. Yours is {number}: {subject}</source>
        <translation>Верхнюю уже взяли. Ваша — {number}: {subject}</translation>
    </message>
    <message>
        <source>{number} is yours: {subject}</source>
        <translation>{number} ваша: {subject}</translation>
    </message>
    <message>
        <source>The queue is empty</source>
        <translation>Очередь пуста</translation>
    </message>
</context>
</TS>
