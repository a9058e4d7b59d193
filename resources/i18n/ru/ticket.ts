<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>AskedBlock</name>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} из {total}</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>пропущен</translation>
    </message>
    <message>
        <source>Asked on the phone</source>
        <translation>Спросили по телефону</translation>
    </message>
    <message>
        <source>Simple causes</source>
        <translation>Простые причины</translation>
    </message>
    <message>
        <source>Further questions</source>
        <translation>Другие вопросы</translation>
    </message>
</context>
<context>
    <name>ClientColumn</name>
    <message>
        <source>{name}, until {date}</source>
        <translation>{name}, до {date}</translation>
    </message>
    <message>
        <source>Caller unknown</source>
        <translation>Заявитель неизвестен</translation>
    </message>
    <message>
        <source>Nothing else is open</source>
        <translation>Других открытых нет</translation>
    </message>
    <message>
        <source>Your role may not see the client's history</source>
        <translation>Ваша роль не видит историю клиента</translation>
    </message>
    <message>
        <source>To call the client</source>
        <translation>Позвонить клиенту</translation>
    </message>
    <message>
        <source>Called again</source>
        <translation>Позвонил</translation>
    </message>
    <message>
        <source>Open for the client</source>
        <translation>Открыто у клиента</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Обещано</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Выполнено</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Оборудование</translation>
    </message>
    <message>
        <source>ser. no. {number}</source>
        <translation>зав. № {number}</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Прошивка</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>выполнено</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Объект</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Работает</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Договор</translation>
    </message>
    <message>
        <source>Manner</source>
        <translation>Общение</translation>
    </message>
    <message>
        <source>was due {time}</source>
        <translation>срок был {time}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
</context>
<context>
    <name>Consulting</name>
    <message>
        <source>Your solutions wait for your mentor {name}</source>
        <translation>Ваши решения смотрит наставник {name}</translation>
    </message>
    <message>
        <source>Show the mentor</source>
        <translation>Показать наставнику</translation>
    </message>
    <message>
        <source>Give leave</source>
        <translation>Разрешить</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Спросить</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответить</translation>
    </message>
    <message>
        <source>What did you do?</source>
        <translation>Что вы сделали?</translation>
    </message>
    <message>
        <source>Enter alone asks for advice on the ticket itself</source>
        <translation>Просто Enter — просьба о совете по самой заявке</translation>
    </message>
    <message>
        <source>A note, needed to send it back</source>
        <translation>Замечание, нужно, чтобы вернуть</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>newest first</source>
        <translation>новые сверху</translation>
    </message>
    <message>
        <source>Nothing of this kind yet</source>
        <translation>Таких записей пока нет</translation>
    </message>
    <message>
        <source>Whole history</source>
        <translation>Вся история</translation>
    </message>
    <message>
        <source>With the client</source>
        <translation>Переписка</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Внутреннее</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Партнёр</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
</context>
<context>
    <name>KnowledgeCard</name>
    <message>
        <source>Knowledge</source>
        <translation>Знания</translation>
    </message>
    <message>
        <source>Insert the answer</source>
        <translation>Вставить ответ</translation>
    </message>
    <message>
        <source>Open the article</source>
        <translation>Открыть статью</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Регламент</translation>
    </message>
    <message>
        <source>Write an article of it</source>
        <translation>Написать статью</translation>
    </message>
</context>
<context>
    <name>LinksCard</name>
    <message>
        <source>No linked tickets</source>
        <translation>Связанных заявок нет</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Связи</translation>
    </message>
    <message>
        <source>Link a ticket</source>
        <translation>Связать с заявкой</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Связать</translation>
    </message>
    <message>
        <source>Whose fault it is</source>
        <translation>Чей это сбой</translation>
    </message>
    <message>
        <source>Number of the ticket to link</source>
        <translation>Номер связанной заявки</translation>
    </message>
    <message>
        <source>Write the number as 26-00042</source>
        <translation>Напишите номер в виде 26-00042</translation>
    </message>
</context>
<context>
    <name>OwnFields</name>
    <message>
        <source>Fields of the category</source>
        <translation>Поля категории</translation>
    </message>
    <message>
        <source>Others wrote “{value}” meanwhile</source>
        <translation>Тем временем другие записали: «{value}»</translation>
    </message>
</context>
<context>
    <name>Properties</name>
    <message>
        <source>What was tried already</source>
        <translation>Что уже пробовали</translation>
    </message>
    <message>
        <source>Why it is passed on</source>
        <translation>Почему передаёте</translation>
    </message>
    <message>
        <source>changed {time}, {name}</source>
        <translation>изменено {time}, {name}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Исполнитель</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Влияние</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Срочность</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Свойства</translation>
    </message>
    <message>
        <source>Nobody, in the queue</source>
        <translation>Никто, в очереди</translation>
    </message>
    <message>
        <source>The ticket is solved; reopen it first</source>
        <translation>Заявка решена: сначала переоткройте её</translation>
    </message>
    <message>
        <source>{name} · {count} of {limit}</source>
        <translation>{name} · {count} из {limit}</translation>
    </message>
</context>
<context>
    <name>TicketView</name>
    <message>
        <source>state</source>
        <translation>статус</translation>
    </message>
    <message>
        <source>assignee</source>
        <translation>исполнитель</translation>
    </message>
    <message>
        <source>group</source>
        <translation>группа</translation>
    </message>
    <message>
        <source>category</source>
        <translation>категория</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>приоритет</translation>
    </message>
    <message>
        <source>fields of the category</source>
        <translation>поля категории</translation>
    </message>
    <message>
        <source>{place} of {total} in the list</source>
        <translation>{place} из {total} в списке</translation>
    </message>
    <message>
        <source>registered {time} · {channel}, {name}</source>
        <translation>создана {time} · {channel}, {name}</translation>
    </message>
    <message>
        <source>changed {time}, {name}</source>
        <translation>изменено {time}, {name}</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>Write and solve</source>
        <translation>Записать и решить</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Back, Esc</source>
        <translation>Назад, Esc</translation>
    </message>
    <message>
        <source>The ticket cannot be shown</source>
        <translation>Заявку не удалось показать</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>программа</translation>
    </message>
</context>
<context>
    <name>Responsible</name>
    <message>
        <source>category “{name}”</source>
        <translation>категория «{name}»</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>этап</translation>
    </message>
    <message>
        <source>client</source>
        <translation>клиент</translation>
    </message>
    <message>
        <source>channel “{name}”</source>
        <translation>канал «{name}»</translation>
    </message>
</context>
<context>
    <name>TimesCard</name>
    <message>
        <source>{wall}, at work {working}</source>
        <translation>{wall}, рабочих {working}</translation>
    </message>
    <message>
        <source>Time in each state</source>
        <translation>Время в статусах</translation>
    </message>
    <message>
        <source>{wall}, none at work</source>
        <translation>{wall}, рабочих нет</translation>
    </message>
</context>
</TS>
