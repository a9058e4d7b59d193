<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>SetupKit</name>
    <message>
        <source>removed: {words}</source>
        <translation>убрано: {words}</translation>
    </message>
    <message>
        <source>mine: {mine} · theirs: {theirs}</source>
        <translation>моё: {mine} · чужое: {theirs}</translation>
    </message>
    <message>
        <source>{who} has changed the same since {time}: choose for each</source>
        <translation>{who}: то же изменено в {time} — выберите, что оставить</translation>
    </message>
    <message>
        <source>All mine</source>
        <translation>Всё моё</translation>
    </message>
    <message>
        <source>All theirs</source>
        <translation>Всё чужое</translation>
    </message>
    <message>
        <source>Another desk</source>
        <translation>Другое рабочее место</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Моё</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Чужое</translation>
    </message>
    <message>
        <source>(removed)</source>
        <translation>(удалено)</translation>
    </message>
    <message>
        <source>changed, not saved</source>
        <translation>изменено, не сохранено</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Вернуть как было</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Nothing is chosen</source>
        <translation>Ничего не выбрано</translation>
    </message>
    <message>
        <source>Choose a record in the list</source>
        <translation>Выберите запись в списке</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>command line</source>
        <translation>командная строка</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Nobody has changed it yet</source>
        <translation>Пока никто ничего не менял</translation>
    </message>
    <message>
        <source>Every change will stand here: who, when, what</source>
        <translation>Здесь будет каждое изменение: кто, когда, что</translation>
    </message>
    <message>
        <source>added</source>
        <translation>добавлено</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>удалено</translation>
    </message>
    <message>
        <source>When and who</source>
        <translation>Когда и кто</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Стало и было</translation>
    </message>
    <message>
        <source>was: {words}</source>
        <translation>было: {words}</translation>
    </message>
    <message>
        <source>became: {words}</source>
        <translation>стало: {words}</translation>
    </message>
    <message>
        <source>it stays as it was made</source>
        <translation>потом не меняется</translation>
    </message>
    <message>
        <source>Save first, or take it back with Esc</source>
        <translation>Сначала сохраните или верните как было клавишей Esc</translation>
    </message>
    <message>
        <source>Changed at another desk meanwhile: {fields}</source>
        <translation>Тем временем изменено на другом месте: {fields}</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Сохранено: {name}</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Удалено</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ниже</translation>
    </message>
    <message>
        <source>Nothing uses it. Press “{button}” again to remove it</source>
        <translation>Нигде не используется. Нажмите «{button}» ещё раз, чтобы удалить</translation>
    </message>
    <message numerus="yes">
        <source>It is used %n time(s): hidden, never removed</source>
        <translation><numerusform>Используется %n раз: будет скрыто, не удалено</numerusform><numerusform>Используется %n раза: будет скрыто, не удалено</numerusform><numerusform>Используется %n раз: будет скрыто, не удалено</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>It is used %n time(s) and stays</source>
        <translation><numerusform>Используется %n раз и остаётся</numerusform><numerusform>Используется %n раза и остаётся</numerusform><numerusform>Используется %n раз и остаётся</numerusform></translation>
    </message>
    <message>
        <source>Row {n}: {problem}</source>
        <translation>Строка {n}: {problem}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Filter: name or code</source>
        <translation>Фильтр: название или код</translation>
    </message>
    <message>
        <source>New record</source>
        <translation>Новая запись</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>скрыта</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Здесь пока пусто</translation>
    </message>
    <message>
        <source>Ins adds the first</source>
        <translation>Ins добавит первую запись</translation>
    </message>
    <message>
        <source>code {code}</source>
        <translation>код {code}</translation>
    </message>
    <message>
        <source>Typed on {when} and not saved: here it is again</source>
        <translation>Набрано {when} и не сохранено: вот оно снова</translation>
    </message>
</context>
<context>
    <name>SetupTyped</name>
    <message>
        <source>This cannot be read</source>
        <translation>Это не удаётся прочитать</translation>
    </message>
    <message>
        <source>A whole number from {least} to {most}</source>
        <translation>Целое число от {least} до {most}</translation>
    </message>
    <message>
        <source>Write hours and minutes: 4:00, 4 h or 90</source>
        <translation>Напишите часы и минуты: 4:00, 4 ч или 90</translation>
    </message>
    <message>
        <source>Write a time of day: 9:30</source>
        <translation>Напишите время: 9:30</translation>
    </message>
    <message>
        <source>Write a day: 31/12/2026</source>
        <translation>Напишите дату: 31.12.2026</translation>
    </message>
    <message>
        <source>{day:02}/{month:02}/{year}</source>
        <translation>{day:02}.{month:02}.{year}</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} ч</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} мин</translation>
    </message>
</context>
<context>
    <name>SetupMatrix</name>
    <message>
        <source>arrows, 1…4, usual: Space</source>
        <translation>стрелки, 1…4, пробел — обычная</translation>
    </message>
    <message>
        <source>as in the branch above</source>
        <translation>как в ветке выше</translation>
    </message>
    <message>
        <source>As in the branch above</source>
        <translation>Как в ветке выше</translation>
    </message>
    <message>
        <source>Usual impact</source>
        <translation>Обычное влияние</translation>
    </message>
    <message>
        <source>Usual urgency</source>
        <translation>Обычная срочность</translation>
    </message>
</context>
<context>
    <name>TickGrid</name>
    <message>
        <source>allowed</source>
        <translation>разрешено</translation>
    </message>
    <message>
        <source>allowed to everybody</source>
        <translation>разрешено всем</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>не разрешено</translation>
    </message>
    <message>
        <source>cannot be</source>
        <translation>не бывает</translation>
    </message>
</context>
</TS>
