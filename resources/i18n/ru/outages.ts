<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>OutageBoard</name>
    <message>
        <source>nobody leads it yet</source>
        <translation>никто пока не ведёт</translation>
    </message>
    <message>
        <source>What new callers are told</source>
        <translation>Что говорить новым звонящим</translation>
    </message>
    <message>
        <source>Tell from now on</source>
        <translation>Говорить с этой минуты</translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation>Открыть заявку</translation>
    </message>
    <message>
        <source>A single case after all</source>
        <translation>Это единичный случай</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Отвязать</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Привязать</translation>
    </message>
    <message numerus="yes">
        <source>To ring back: %n</source>
        <translation><numerusform>Осталось обзвонить: %n</numerusform><numerusform>Осталось обзвонить: %n</numerusform><numerusform>Осталось обзвонить: %n</numerusform></translation>
    </message>
    <message>
        <source>Like cases of the last hour</source>
        <translation>Похожие обращения за последний час</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Звонил</translation>
    </message>
    <message>
        <source>Rung back</source>
        <translation>Обзвон</translation>
    </message>
    <message>
        <source>Who called</source>
        <translation>Кто звонил</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Что сказали</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>began {when}</source>
        <translation>начался {when}</translation>
    </message>
    <message numerus="yes">
        <source>%n caller(s) joined</source>
        <translation><numerusform>Привязан %n клиент</numerusform><numerusform>Привязано %n клиента</numerusform><numerusform>Привязано %n клиентов</numerusform></translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«{text}»</translation>
    </message>
    <message>
        <source>{title} of {all}</source>
        <translation>{title} из {all}</translation>
    </message>
    <message>
        <source>Outages</source>
        <translation>Массовые сбои</translation>
    </message>
    <message>
        <source>No outage goes on</source>
        <translation>Сбоев сейчас нет</translation>
    </message>
    <message>
        <source>As soon as several clients call with one matter, it stands here with its evidence</source>
        <translation>Как только об одном и том же позвонят несколько клиентов, это появится здесь с доказательствами</translation>
    </message>
    <message>
        <source>Outage</source>
        <translation>Сбой</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Callers</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>What he said (Space; kept with the result)</source>
        <translation>Что сказал (пробел; сохранится с результатом)</translation>
    </message>
    <message>
        <source>Last time: {note}</source>
        <translation>В прошлый раз: {note}</translation>
    </message>
    <message numerus="yes">
        <source>%n joined</source>
        <translation><numerusform>%n привязан</numerusform><numerusform>%n привязано</numerusform><numerusform>%n привязано</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n to ring back</source>
        <translation><numerusform>обзвонить %n</numerusform><numerusform>обзвонить %n</numerusform><numerusform>обзвонить %n</numerusform></translation>
    </message>
    <message>
        <source>Unknown caller</source>
        <translation>Неизвестный</translation>
    </message>
    <message>
        <source>perhaps</source>
        <translation>возможен</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation><numerusform>%n заявка</numerusform><numerusform>%n заявки</numerusform><numerusform>%n заявок</numerusform></translation>
    </message>
    <message>
        <source>not rung yet</source>
        <translation>ещё не звонили</translation>
    </message>
    <message numerus="yes">
        <source>{result}, %n time(s)</source>
        <translation><numerusform>{result}, %n раз</numerusform><numerusform>{result}, %n раза</numerusform><numerusform>{result}, %n раз</numerusform></translation>
    </message>
    <message>
        <source>The words are alike, the categories differ. The oldest open ticket would become the outage; nobody is joined by that.</source>
        <translation>Слова похожи, категории разные. Сбоем станет самая ранняя открытая заявка; никто при этом не привязывается сам.</translation>
    </message>
    <message>
        <source>One category. The oldest open ticket would become the outage; nobody is joined by that.</source>
        <translation>Категория одна. Сбоем станет самая ранняя открытая заявка; никто при этом не привязывается сам.</translation>
    </message>
    <message>
        <source>Declare an outage</source>
        <translation>Объявить сбой</translation>
    </message>
    <message>
        <source>All these tickets are solved already</source>
        <translation>Все эти заявки уже решены</translation>
    </message>
</context>
</TS>
