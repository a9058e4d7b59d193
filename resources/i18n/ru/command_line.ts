<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>CommandLine</name>
    <message>
        <source>The room's work that needs no window</source>
        <translation>Работы, для которых окно не нужно</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 wrong input, 2 wrong command, 3 database or file unusable</source>
        <translation>Коды завершения: 0 — готово, 1 — ошибки во входных данных, 2 — ошибка в команде, 3 — база или файл недоступны</translation>
    </message>
    <message>
        <source>Address of the database; else FIRSTLINE_DATABASE, else this computer's own</source>
        <translation>Адрес базы; иначе FIRSTLINE_DATABASE, иначе база этого компьютера</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Прервано</translation>
    </message>
    <message>
        <source>Find people the way the call desk does</source>
        <translation>Найти людей так же, как на месте диспетчера</translation>
    </message>
    <message>
        <source>Number, name, company, contract or ticket; without any, one a line from the input</source>
        <translation>Номер, имя, компания, договор или заявка; если не указаны — по одному в строке со стандартного ввода</translation>
    </message>
    <message>
        <source>One JSON object a line instead of a table</source>
        <translation>По объекту JSON в строке вместо таблицы</translation>
    </message>
    <message>
        <source>nobody found</source>
        <translation>никого не нашлось</translation>
    </message>
    <message>
        <source>{number} ext. {extension}</source>
        <translation>{number} доб. {extension}</translation>
    </message>
    <message>
        <source>Checking row {done}</source>
        <translation>Проверяется строка {done}</translation>
    </message>
    <message>
        <source>Writing row {done} of {total}</source>
        <translation>Записывается строка {done} из {total}</translation>
    </message>
    <message>
        <source>Bring in a table of another system</source>
        <translation>Перенести таблицу из другой системы</translation>
    </message>
    <message>
        <source>CSV, CSV.GZ or XLSX with heads</source>
        <translation>CSV, CSV.GZ или XLSX с заголовками столбцов</translation>
    </message>
    <message>
        <source>Say what would happen and write nothing</source>
        <translation>Показать, что будет сделано, и ничего не записывать</translation>
    </message>
    <message>
        <source>Take the right rows in; without it one wrong row stops all</source>
        <translation>Перенести верные строки; без этого ключа одна ошибка останавливает всё</translation>
    </message>
    <message>
        <source>JSON or TOML: which column is what</source>
        <translation>JSON или TOML: какой столбец что содержит</translation>
    </message>
    <message>
        <source>dmy, mdy or ymd; else guessed</source>
        <translation>dmy, mdy или ymd; иначе определяется по данным</translation>
    </message>
    <message>
        <source>Encoding of the text; else guessed</source>
        <translation>Кодировка текста; иначе определяется по данным</translation>
    </message>
    <message>
        <source>Where times without a zone were local (Europe/Moscow)</source>
        <translation>Часовой пояс для времени без пояса (Europe/Moscow)</translation>
    </message>
    <message>
        <source>CSV with every wrong row</source>
        <translation>CSV со всеми ошибочными строками</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>строка {row}</translation>
    </message>
    <message numerus="yes">
        <source>%n more errors are not shown; --report FILE keeps them all</source>
        <translation><numerusform>Ещё %n ошибка не показана; все сохранит --report FILE</numerusform><numerusform>Ещё %n ошибки не показаны; все сохранит --report FILE</numerusform><numerusform>Ещё %n ошибок не показаны; все сохранит --report FILE</numerusform></translation>
    </message>
</context>
</TS>
