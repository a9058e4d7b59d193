<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>Answers</name>
    <message>
        <source>Code, title or words of the answer</source>
        <translation>Код, название или слова ответа</translation>
    </message>
    <message>
        <source>Ready answers</source>
        <translation>Готовые ответы</translation>
    </message>
    <message>
        <source>Enter puts it at the caret, Alt and a digit at once, Esc closes</source>
        <translation>Enter вставит у курсора, Alt с цифрой — сразу, Esc закроет</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>No answer of yours fits</source>
        <translation>Среди ваших ответов такого нет</translation>
    </message>
    <message>
        <source>Sets of answers are given out in the settings</source>
        <translation>Наборы ответов выдают в настройках</translation>
    </message>
</context>
<context>
    <name>Variables</name>
    <message>
        <source>contact</source>
        <translation>контакт</translation>
    </message>
    <message>
        <source>name</source>
        <translation>имя</translation>
    </message>
    <message>
        <source>client</source>
        <translation>клиент</translation>
    </message>
    <message>
        <source>ticket</source>
        <translation>заявка</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>тема</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>сотрудник</translation>
    </message>
    <message>
        <source>group</source>
        <translation>группа</translation>
    </message>
    <message>
        <source>reaction</source>
        <translation>реакция</translation>
    </message>
    <message>
        <source>due</source>
        <translation>срок</translation>
    </message>
    <message>
        <source>promise</source>
        <translation>обещание</translation>
    </message>
    <message>
        <source>site</source>
        <translation>объект</translation>
    </message>
    <message>
        <source>equipment</source>
        <translation>оборудование</translation>
    </message>
    <message>
        <source>room</source>
        <translation>служба</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>full name of the contact</source>
        <translation>ФИО контактного лица</translation>
    </message>
    <message>
        <source>how the contact is spoken to</source>
        <translation>как обращаться к контактному лицу</translation>
    </message>
    <message>
        <source>the client's organisation</source>
        <translation>организация клиента</translation>
    </message>
    <message>
        <source>number of the ticket</source>
        <translation>номер заявки</translation>
    </message>
    <message>
        <source>subject of the ticket</source>
        <translation>тема заявки</translation>
    </message>
    <message>
        <source>name of the one who writes</source>
        <translation>имя того, кто пишет</translation>
    </message>
    <message>
        <source>the group that has the ticket</source>
        <translation>группа, у которой заявка</translation>
    </message>
    <message>
        <source>when somebody gets in touch at the latest</source>
        <translation>когда свяжутся, не позже</translation>
    </message>
    <message>
        <source>when it is solved at the latest</source>
        <translation>когда решат, не позже</translation>
    </message>
    <message>
        <source>when the client was promised a call</source>
        <translation>на когда обещан звонок</translation>
    </message>
    <message>
        <source>the client's site</source>
        <translation>объект клиента</translation>
    </message>
    <message>
        <source>the device it is about</source>
        <translation>о каком устройстве речь</translation>
    </message>
    <message>
        <source>name of the support room</source>
        <translation>название службы поддержки</translation>
    </message>
    <message>
        <source>today's date</source>
        <translation>сегодняшняя дата</translation>
    </message>
    <message>
        <source>Not known yet, fill in yourself: {names}</source>
        <translation>Пока неизвестно, впишите сами: {names}</translation>
    </message>
    <message>
        <source>Petrova Maria Ivanovna</source>
        <translation>Петрова Мария Ивановна</translation>
    </message>
    <message>
        <source>Maria Ivanovna</source>
        <translation>Мария Ивановна</translation>
    </message>
    <message>
        <source>Vector LLC</source>
        <translation>ООО «Вектор»</translation>
    </message>
    <message>
        <source>Till 2, Lesnaya: no receipt</source>
        <translation>Касса 2, Лесная: не печатает чек</translation>
    </message>
    <message>
        <source>Cash registers</source>
        <translation>Кассы</translation>
    </message>
    <message>
        <source>Lesnaya</source>
        <translation>Магазин на Лесной</translation>
    </message>
    <message>
        <source>Till 2</source>
        <translation>Касса 2</translation>
    </message>
</context>
<context>
    <name>ArticleWords</name>
    <message>
        <source>The fix</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>Symptom</source>
        <translation>Признак</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Для кого</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Категории</translation>
    </message>
    <message>
        <source>Until it is fixed</source>
        <translation>Обходной путь до решения</translation>
    </message>
    <message>
        <source>helped {n} of {total}</source>
        <translation>помогла {n} из {total}</translation>
    </message>
    <message>
        <source>in the archive</source>
        <translation>в архиве</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>черновик</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Статья</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Регламент</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Обучение</translation>
    </message>
    <message>
        <source>How to write</source>
        <translation>Как писать клиенту</translation>
    </message>
    <message>
        <source>updated {ago}</source>
        <translation>обновлена {ago}</translation>
    </message>
    <message>
        <source>review due since {day}</source>
        <translation>пересмотреть с {day}</translation>
    </message>
</context>
<context>
    <name>Knowledge</name>
    <message>
        <source>What to do</source>
        <translation>Что делать</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Open in Knowledge</source>
        <translation>Открыть в «Знаниях»</translation>
    </message>
    <message>
        <source>Helped</source>
        <translation>Помогло</translation>
    </message>
    <message>
        <source>Did not</source>
        <translation>Не помогло</translation>
    </message>
    <message>
        <source>Thank you, it is counted</source>
        <translation>Спасибо, учтено</translation>
    </message>
</context>
</TS>
